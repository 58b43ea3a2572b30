//! Whether all that a guest can change is its memory and its globals.

use wasmparser::{
    BinaryReaderError, DataKind, ElementKind, ExternalKind, Operator, Parser, Payload, ValType,
};

/// Then an instance whose memory and globals are as they were is as good as a new one:
/// nothing else of it can change. Globals that can be set are numbers, and exported, so
/// that the host reaches them; no code changes tables or names a piece of data, and
/// none runs when an instance starts.
pub fn is_still(module: &[u8]) -> bool {
    changes_more(module).is_ok_and(|more| !more)
}

fn changes_more(module: &[u8]) -> Result<bool, BinaryReaderError> {
    let mut globals = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::StartSection { .. } => return Ok(true),
            Payload::GlobalSection(section) => {
                for global in section {
                    globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    let global = globals.get_mut(export.index as usize);
                    if let (ExternalKind::Global, Some(global)) = (export.kind, global) {
                        global.mutable &= !is_number(global.content_type);
                    }
                }
            }
            Payload::ElementSection(section) => {
                for elements in section {
                    if let ElementKind::Passive = elements?.kind {
                        return Ok(true);
                    }
                }
            }
            Payload::DataSection(section) => {
                for data in section {
                    if let DataKind::Passive = data?.kind {
                        return Ok(true);
                    }
                }
            }
            Payload::CodeSectionEntry(body) => {
                for operator in body.get_operators_reader()? {
                    if changes(&operator?) {
                        return Ok(true);
                    }
                }
            }
            _ => (),
        }
    }
    Ok(globals.iter().any(|global| global.mutable))
}

fn is_number(kind: ValType) -> bool {
    matches!(
        kind,
        ValType::I32 | ValType::I64 | ValType::F32 | ValType::F64
    )
}

fn changes(operator: &Operator) -> bool {
    matches!(
        operator,
        Operator::TableSet { .. }
            | Operator::TableGrow { .. }
            | Operator::TableFill { .. }
            | Operator::TableCopy { .. }
            | Operator::TableInit { .. }
            | Operator::ElemDrop { .. }
            | Operator::MemoryInit { .. }
            | Operator::DataDrop { .. }
    )
}

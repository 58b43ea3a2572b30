//! The data of a module in few pieces. The snapshot cuts memory at each run of zeros, into
//! thousands, and each of them would cost every run a little at its start.

use wasm_encoder::{ConstExpr, DataSection, Module, RawSection};
use wasmparser::{DataKind, DataSectionReader, Operator, Parser, Payload};
use wasmtime::{Result, bail};

/// Zeros between two pieces up to which they are one.
const GAP: usize = 1 << 10;

struct Piece {
    offset: usize,
    bytes: Vec<u8>,
}

pub fn joined(module: &[u8]) -> Result<Vec<u8>> {
    let mut written = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        match &payload {
            // it is for code that names a piece of data, which there is none of
            Payload::DataCountSection { .. } => continue,
            Payload::CodeSectionEntry(body) => {
                for operator in body.get_operators_reader()? {
                    if let Operator::MemoryInit { .. } | Operator::DataDrop { .. } = operator? {
                        bail!("the guest's code names a piece of its data");
                    }
                }
                continue;
            }
            Payload::DataSection(data) => {
                written.section(&section(data.clone())?);
                continue;
            }
            _ => (),
        }
        if let Some((id, range)) = payload.as_section() {
            let data = &module[range];
            written.section(&RawSection { id, data });
        }
    }
    Ok(written.finish())
}

fn section(data: DataSectionReader) -> Result<DataSection> {
    let mut pieces = data
        .into_iter()
        .map(|piece| read(piece?))
        .collect::<Result<Vec<_>>>()?;
    pieces.retain(|piece| !piece.bytes.is_empty());
    pieces.sort_by_key(|piece| piece.offset);
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece.offset <= last.offset + last.bytes.len() + GAP => {
                let Some(place) = piece.offset.checked_sub(last.offset) else {
                    bail!("pieces of the guest's data overlap");
                };
                last.bytes.resize(place, 0);
                last.bytes.extend(piece.bytes);
            }
            _ => joined.push(piece),
        }
    }
    let mut section = DataSection::new();
    for piece in joined {
        section.active(0, &ConstExpr::i32_const(piece.offset as i32), piece.bytes);
    }
    Ok(section)
}

fn read(piece: wasmparser::Data) -> Result<Piece> {
    let offset = match piece.kind {
        DataKind::Passive if piece.data.is_empty() => 0,
        DataKind::Active {
            memory_index: 0,
            offset_expr,
        } => match offset_expr.get_operators_reader().read()? {
            Operator::I32Const { value } => value as u32 as usize,
            other => bail!("the guest's data begins where {other:?} says"),
        },
        _ => bail!("the guest has data for later"),
    };
    Ok(Piece {
        offset,
        bytes: piece.data.to_vec(),
    })
}

# Ends with what cannot be handed over.
{ report: -> { "call me on the host" } }

"The network: encoder, segment tokens, heads, prompts, mask decoder, checkpoints."

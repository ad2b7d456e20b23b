"From sound files, the hub or the synthesiser to clips in batches. Knows nothing of models."

"What a trained model says of recordings: ragas, segments, embeddings, labels, sounds, maps."

"Carnatic music as data, and the synthesiser that performs it. Knows nothing of networks."

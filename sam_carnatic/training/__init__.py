"Losses, the training loop, warm starts, and the training of everything that the package carries."

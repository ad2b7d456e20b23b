"The weights that the package carries."

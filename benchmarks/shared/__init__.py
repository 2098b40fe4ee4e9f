"""What every benchmark uses: how ratios are taken, and the picture they are taken of."""

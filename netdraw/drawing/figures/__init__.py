"""What is put round a picture: legend, sheet of symbols, strip of phases, pages to print."""

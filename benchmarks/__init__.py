"""The figures that README quotes, measured by `python -m benchmarks`."""

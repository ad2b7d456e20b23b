"""Train a raga model: `python train.py --config config.yaml`. The same command as `sam-carnatic train`."""

from sam_carnatic.apps.cli import run_train
from sam_carnatic.core import setup_cuda_optimizations  # noqa: F401, for `from train import …`


def __getattr__(name: str):
    "Load the model only when it is asked for, so that `--help` does not wait for torch."
    if name == "SAMAudioModel":
        from sam_carnatic import SAMAudioModel

        return SAMAudioModel
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


if __name__ == "__main__":
    run_train()

//! The binary `counterpart`.

use std::process::ExitCode;

fn main() -> ExitCode {
    counterpart::cli::run(std::env::args_os())
}

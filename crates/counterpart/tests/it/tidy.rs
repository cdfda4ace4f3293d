//! House rules that a machine can keep.

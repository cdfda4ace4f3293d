//! Tests.
mod programme;
mod programme_fit;
mod programme_judged;
mod programme_reasons;
mod programme_reasons_true;
mod programme_round;

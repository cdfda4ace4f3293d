//! The start page of whoever runs the installation: how all is, and what to do about it.

pub mod web;

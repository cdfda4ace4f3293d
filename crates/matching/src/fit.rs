//! How well two people fit: named parts, in whole numbers, that add up.

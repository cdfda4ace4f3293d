//! Public Rust crates. Building their matrix is not counted; solving is.

use super::Optimum;
use super::places::Places;
use crate::meter::Meter;
use counterpart_matching::instance::Instance;

type Report<'a> = &'a mut dyn FnMut(Optimum, Meter);

/// `pathfinding::kuhn_munkres` wants no more rows than columns.
pub fn pathfinding(instance: &Instance, report: Report<'_>) -> Result<(), String> {
    use pathfinding::kuhn_munkres::kuhn_munkres;
    use pathfinding::matrix::Matrix;
    let mut meter = Meter::load();
    let places = Places::new(instance, 0);
    let matrix = Matrix::from_vec(places.rows, places.columns, places.profit.clone());
    let mut matrix = matrix.map_err(|why| why.to_string())?;
    let turned = places.rows > places.columns;
    if turned {
        matrix = matrix.transposed();
    }
    meter.begin();
    let (_, columns) = kuhn_munkres(&matrix);
    meter.stop();
    let cells = columns.into_iter().enumerate();
    report(
        places.optimum(cells.map(|(row, column)| if turned { (column, row) } else { (row, column) })),
        meter,
    );
    Ok(())
}

/// `lapjv` wants a square.
pub fn lapjv(instance: &Instance, report: Report<'_>) -> Result<(), String> {
    let mut meter = Meter::load();
    let places = Places::square(instance);
    let costs = lapjv::Matrix::from_shape_vec((places.rows, places.columns), places.costs());
    let costs = costs.map_err(|why| why.to_string())?;
    meter.begin();
    let solved = lapjv::lapjv(&costs);
    meter.stop();
    let (columns, _) = solved.map_err(|why| why.to_string())?;
    report(places.optimum(columns.into_iter().enumerate()), meter);
    Ok(())
}

/// `lsap` takes any rectangle.
pub fn lsap(instance: &Instance, report: Report<'_>) -> Result<(), String> {
    let mut meter = Meter::load();
    let places = Places::new(instance, 0);
    let costs = places.costs();
    meter.begin();
    let solved = lsap::solve(places.rows, places.columns, &costs, false);
    meter.stop();
    let (rows, columns) = solved.map_err(|why| why.to_string())?;
    report(places.optimum(rows.into_iter().zip(columns)), meter);
    Ok(())
}

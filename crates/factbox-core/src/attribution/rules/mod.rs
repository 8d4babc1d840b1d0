//! One file for each way to attribute.

pub(super) mod according;
pub(super) mod after;
pub(super) mod before;
pub(super) mod carried;
pub(super) mod citing;
pub(super) mod object;

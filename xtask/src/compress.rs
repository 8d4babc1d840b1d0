//! Files as they are served.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// With gzip 9; the same bytes for the same content.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    Ok(gzip.finish()?)
}

/// With Brotli 11.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut out, &best)?;
    Ok(out)
}

//! Work spread over all cores, its results in the order of the jobs, in constant memory.
//!
//! Jobs are taken from an iterator; workers turn each into output; the caller's thread writes the
//! outputs in order. Only a few jobs are under way at a time, so that memory stays bounded by the
//! largest of them, however many there are.

use crate::input::BOM;
use anyhow::{Context, Result};
use std::fmt::Display;
use std::io::{BufRead, Write};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, sync_channel};

/// What became of a job.
#[derive(Debug, Default)]
pub struct Output {
    /// To be written.
    pub bytes: Vec<u8>,
    /// What to tell of the documents.
    pub messages: Vec<String>,
    /// How many of them failed.
    pub failed: u64,
    /// How much of the input this was, for the progress bar.
    pub done: u64,
}

impl Output {
    /// Does `work` for the document called `name`, which stands before each message about it. Of one
    /// that fails nothing is written.
    pub fn document(&mut self, name: impl Display, work: impl FnOnce(&mut Self) -> Result<()>) {
        let (length, told) = (self.bytes.len(), self.messages.len());
        if let Err(error) = work(self) {
            self.bytes.truncate(length);
            self.messages.push(format!("{error:#}"));
            self.failed += 1;
        }
        for message in self.messages.iter_mut().skip(told) {
            *message = format!("{name}: {message}");
        }
    }
}

/// Does `work` for each job and writes the results to `out` in the order of the jobs. Gives the
/// number of documents that failed; each is named on standard error.
///
/// # Errors
/// If a job cannot be read or an output cannot be written.
pub fn run<J: Send>(
    jobs: impl Iterator<Item = Result<J>> + Send,
    work: impl Fn(J) -> Output + Sync,
    out: &mut dyn Write,
    progress: impl Fn(u64),
) -> Result<u64> {
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    // Each job travels with the sender of its own output; the receivers queue up in order.
    let (send_job, queue) = sync_channel(workers);
    let (send_output, ordered) = sync_channel::<Receiver<Output>>(2 * workers);
    let queue = Mutex::new(queue);
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || -> Result<()> {
            for job in jobs {
                let (sender, receiver) = sync_channel(1);
                // Nobody listens any more once writing has failed.
                if send_output.send(receiver).is_err() || send_job.send((job?, sender)).is_err() {
                    break;
                }
            }
            Ok(())
        });
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((job, sender)) = next(&queue) {
                    let _ = sender.send(work(job));
                }
            });
        }
        let failures = write(ordered, out, progress);
        let read = reader.join().unwrap_or(Ok(()));
        // A job that could not be read leaves its output missing: the cause is the better message.
        read.and(failures)
    })
}

fn next<T>(queue: &Mutex<Receiver<T>>) -> Option<T> {
    queue.lock().ok()?.recv().ok()
}

fn write(ordered: Receiver<Receiver<Output>>, out: &mut dyn Write, progress: impl Fn(u64)) -> Result<u64> {
    let mut failures = 0;
    for output in ordered {
        let output = output.recv().context("the work on a document was cut off")?;
        out.write_all(&output.bytes)
            .and_then(|()| out.flush())
            .context("cannot write the output")?;
        failures += output.failed;
        for message in &output.messages {
            eprintln!("factbox: {message}");
        }
        progress(output.done);
    }
    Ok(failures)
}

/// Whole lines of a stream, and the number of the first one.
#[derive(Debug)]
pub struct Lines {
    bytes: Vec<u8>,
    first: u64,
}

impl Lines {
    /// Does `work` for each line that is not blank.
    pub fn each(&self, work: impl Fn(&[u8], &mut Output) -> Result<()>) -> Output {
        let mut output = Output {
            done: self.bytes.len() as u64,
            ..Output::default()
        };
        for (number, line) in (self.first..).zip(self.bytes.split(|b| *b == b'\n')) {
            let line = line.strip_prefix(BOM).unwrap_or(line).trim_ascii();
            if line.is_empty() {
                continue;
            }
            output.document(format_args!("line {number}"), |out| work(line, out));
        }
        output
    }
}

/// Cuts the stream called `name` into [`Lines`]: as many as are there at once, so that a slow stream is answered
/// line by line and a fast one in large pieces.
pub fn lines(name: &str, mut input: impl BufRead) -> impl Iterator<Item = Result<Lines>> {
    let mut rest = Vec::new();
    let mut next = 1;
    std::iter::from_fn(move || {
        loop {
            let piece = match input.fill_buf() {
                Ok(piece) => piece,
                Err(error) => {
                    let message = format!("{name}: cannot read on after line {}", next - 1);
                    return Some(Err(anyhow::Error::new(error).context(message)));
                }
            };
            let length = piece.len();
            let whole = if length == 0 {
                (!rest.is_empty()).then_some(0)
            } else {
                piece.iter().rposition(|b| *b == b'\n').map(|at| at + 1)
            };
            let Some(whole) = whole else {
                if length == 0 {
                    return None;
                }
                rest.extend_from_slice(piece);
                input.consume(length);
                continue;
            };
            let (lines, unfinished) = piece.split_at_checked(whole).unwrap_or((piece, &[]));
            let mut bytes = std::mem::replace(&mut rest, unfinished.to_vec());
            bytes.extend_from_slice(lines);
            input.consume(length);
            let first = next;
            next += bytes.iter().filter(|b| **b == b'\n').count() as u64;
            return Some(Ok(Lines { bytes, first }));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    fn upper(input: &str, capacity: usize) -> (String, u64) {
        let reader = BufReader::with_capacity(capacity, input.as_bytes());
        let mut out = Vec::new();
        let failures = run(
            lines("a test", reader),
            |lines| {
                lines.each(|line, out| {
                    anyhow::ensure!(line != b"bad", "a bad line");
                    out.bytes.extend(line.to_ascii_uppercase());
                    out.bytes.push(b'\n');
                    Ok(())
                })
            },
            &mut out,
            |_| (),
        );
        (String::from_utf8(out).unwrap(), failures.unwrap())
    }

    #[test]
    fn order_is_kept_whatever_the_pieces() {
        let input: String = (0..500)
            .map(|n| format!("line {}{n}\n", "x".repeat(n % 37)))
            .collect();
        for capacity in [1, 2, 7, 64, 1 << 16] {
            assert_eq!(upper(&input, capacity), (input.to_uppercase(), 0), "{capacity}");
        }
    }

    #[test]
    fn bad_lines_and_loose_ends() {
        for (input, want, failures) in [
            ("", "", 0),
            ("\n\n", "", 0),
            ("a", "A\n", 0),
            ("a\r\nb", "A\nB\n", 0),
            ("a\nbad\nb\nbad\n", "A\nB\n", 2),
        ] {
            assert_eq!(upper(input, 3), (want.to_owned(), failures), "{input:?}");
        }
    }

    #[test]
    fn lines_are_numbered() {
        let reader = BufReader::with_capacity(4, &b"a\nb\n\nbad\n"[..]);
        let firsts: Vec<u64> = lines("a test", reader).map(|l| l.unwrap().first).collect();
        assert_eq!(firsts, [1, 3, 4]);
    }

    #[test]
    fn a_closed_output_stops_the_work() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let endless = std::iter::repeat_with(|| {
            Ok(Lines {
                bytes: b"a\n".to_vec(),
                first: 1,
            })
        });
        let work = |lines: Lines| {
            lines.each(|line, out| {
                out.bytes.extend(line);
                Ok(())
            })
        };
        assert!(run(endless, work, &mut Closed, |_| ()).is_err());
    }
}

//! A value of a TOML file as a cell.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use crate::finding::{Code, Problem};
use crate::records::cells::{cut, quoted};
use crate::records::{Cell, Spot, Written};

/// Whether a value is a text with nothing in it.
pub(super) fn is_blank(value: &DeValue<'_>) -> bool {
    value.as_str().is_some_and(|text| text.trim_matches([' ', '\t']).is_empty())
}

pub(super) fn wrong_type(key: &str, value: &DeValue<'_>, wanted: &str) -> Problem {
    let message = format!("{} must be {wanted}, not a TOML {}", quoted(key), value.type_str());
    Problem::bare(Code::WrongType, message)
}

pub(super) fn to_cell<'t>(key: &str, value: &'t Spanned<DeValue<'t>>) -> Result<Cell<'t>, Problem> {
    let spot = Spot::Bytes(value.span());
    match value.get_ref() {
        DeValue::String(text) => {
            Ok(Cell { text: Cow::Borrowed(text.trim_matches([' ', '\t'])), written: Written::Text, spot })
        }
        DeValue::Integer(integer) if integer.radix() == 10 => {
            let digits = integer.as_str();
            let text = digits.strip_prefix('+').unwrap_or(digits);
            Ok(Cell { text: Cow::Borrowed(text), written: Written::Integer, spot })
        }
        DeValue::Datetime(datetime) => {
            Ok(Cell { text: Cow::Owned(datetime.to_string()), written: Written::Date, spot })
        }
        DeValue::Float(float) => {
            let message = format!("{} is a TOML float, which can't hold a decimal exactly", quoted(key));
            Err(Problem::new(
                Code::WrongType,
                message,
                format!("put it in quotes: \"{}\"", cut(float.as_str())),
            ))
        }
        other @ (DeValue::Integer(_) | DeValue::Boolean(_) | DeValue::Array(_) | DeValue::Table(_)) => {
            Err(wrong_type(key, other, "text, a decimal integer or a date"))
        }
    }
}

//! `man`: manual pages.

use clap::CommandFactory as _;

use super::args::{Cli, Common, ManArgs};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::suggest;

pub(super) fn run(arguments: &ManArgs, common: &Common) -> Result<Outcome, Failure> {
    common.uses("man", &[])?;
    let mut cli = Cli::command();
    cli.build();
    let page = match &arguments.command {
        None => cli,
        Some(name) => {
            // `import-guess` is the command `guess` of `import`, as its page is named.
            let parts = || name.split_once('-');
            let inner = || cli.find_subcommand(parts()?.0)?.find_subcommand(parts()?.1);
            let found = cli.find_subcommand(name).or_else(inner).cloned();
            found.ok_or_else(|| {
                let names: Vec<&str> = cli.get_subcommands().map(clap::Command::get_name).collect();
                Failure::usage(format!("there is no command `{name}`"), suggest::hint(name, names))
            })?
        }
    };
    let mut bytes = Vec::new();
    let title = arguments.command.as_ref().map_or(String::new(), |command| format!("-{command}"));
    let page = clap_mangen::Man::new(page).title(format!("vates-partner{title}"));
    let rendered = page.render(&mut bytes);
    rendered.map_err(|error| Failure::Bug(error.into()))?;
    Ok(Outcome::of_bytes(bytes, common))
}

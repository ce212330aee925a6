package com.example.quartet.launcher;

/**
 * What there is to ask for.
 */
final class Help {

	static final String RUN = """
			./run             builds what changed, starts everything, follows what happens; Ctrl-C stops it
			./run --detach    the same, but returns when everything is healthy
			./run --tls       the same over https, also with --detach; tells how to trust its certificate, and how to undo that
			./run stop        stops everything
			./run status      says what runs, and where
			./run logs todo-api      what a module has written; with --follow it goes on
			./run restart todo-api   builds one module, and starts it anew
			"""
			// region daemon
			+ """
					./run daemon      runs the daemon's job once, now
					"""
			// endregion
			+ """
					./run register    registers the applications in your tenant; --dry-run shows how, --help what else there is
					./run doctor      says what would fail with the settings as they are, and how to mend it
					"""
			// region new
			+ """
					./run new ../orders --package com.acme.orders --name Orders   makes a project of your own from this one;
					                  --without daemon, --without downstream, --api-only and --with workshop choose its parts
					"""
			// endregion
			+ """
					./run help        this text

					  --port-base 7000   takes the ports from 7000 on, instead of the usual ones
					"""
			// region workshop
			+ """
					  --plain            leaves the workshop out: what the applications are in production
					  --workshop         records what goes over the wire also where IDENTITY_AUTHORITY names a real provider
					"""
			// endregion
			+ """
					  --env FILE         reads settings from a file, KEY=value on each line, that only you can read
					  --install          installs a JDK and Maven first, where they are missing

					Settings are environment variables; docs/your-own-tenant.md tells how to point %s at a tenant of your own."""
				.formatted(Project.NAME);

	static final String TEST = """
			./test           every test, in every module, and the journeys in a real browser
			./test fast      everything but the journeys
			"""
			// region workshop
			+ """
					./test screenshots   takes a picture of every page, in both languages, light and dark
					"""
			// endregion
			// region new
			+ """
					./test variants  makes, tests and starts a project of each kind that ./run new makes
					"""
			// endregion
			+ """
					./test browser   only makes sure that there is a Chromium""";

	private Help() {
	}

}

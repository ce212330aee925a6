package com.example.quartet.daemonclient;

/**
 * What {@code --help} prints: the ways to start the daemon, what to set, and what its
 * exit code says.
 */
final class Usage {

	static final String TEXT = """
			Reminds people of their overdue to-dos, with the application's own identity.

			  (nothing)  wait for DAEMON_SCHEDULE, with health on SERVER_PORT
			  --once     one run, no port, then exit
			  --make-certificate [file]  make a key and a certificate (daemon-client.p12), and tell what
			             to paste where
			  --help     this text

			With the first two:

			  --schedule <cron>  when to run, instead of DAEMON_SCHEDULE
			  --tenant <tenant>  this tenant alone, instead of DAEMON_TENANTS
			  --dry-run          say what would be posted, and post nothing

			Settings, from the environment:

			  IDENTITY_AUTHORITY           the identity platform (http://127.0.0.1:9000)
			  IDENTITY_TENANT              the directory: a GUID or a domain
			  DAEMON_CLIENT_ID             this application's id
			  DAEMON_CLIENT_SECRET         its secret, or DAEMON_CLIENT_SECRET_FILE with it
			  DAEMON_CERTIFICATE           or its PEM or PKCS#12 file
			  DAEMON_CERTIFICATE_PASSWORD  the password of that file
			  DAEMON_NEXT_CERTIFICATE           the file that will replace it, while both are registered
			  DAEMON_NEXT_CERTIFICATE_PASSWORD  and its password
			  DAEMON_ASSERTION_ALGORITHM   PS256 with x5t#S256, or RS256 with x5t (PS256)
			  DAEMON_TENANTS               whose people are reminded, comma separated (IDENTITY_TENANT)
			  DAEMON_SCHEDULE              when to run, as a cron expression; - is never (0 0 2 * * *)
			  TODO_API_URL                 where todo-api is (http://localhost:8081)
			  DOWNSTREAM_API_URL           where downstream-api is (http://localhost:8082)
			  TODO_API_CLIENT_ID           the application ids behind their App ID URIs,
			  DOWNSTREAM_API_CLIENT_ID     as the tenant knows them
			  DAEMON_DRY_RUN               as --dry-run does (false)
			  DAEMON_IN_FLIGHT             how many to-dos are worked on at once (8)
			  DAEMON_RETRIES               how often a call that failed for a moment is repeated (4)
			  DAEMON_FIRST_WAIT            how long to wait before the first time; it doubles (500ms)
			  DAEMON_LONGEST_WAIT          the longest wait, also when an API asks for it (60s)
			  DAEMON_LOCK_FOLDER           where two copies on one machine see each other
			  DAEMON_CONSENT_RETURN        where an administrator comes back to after consenting
			  SERVER_PORT                  where health is (8084)

			Exit codes of --once:

			  0  everybody was reminded
			  1  some reminders failed
			  2  the configuration is wrong
			  3  an API or the identity platform does not permit it
			  4  an API or the identity platform cannot be reached
			""";

	private Usage() {
	}

}

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
			  --help     this text

			Settings, from the environment:

			  IDENTITY_AUTHORITY           the identity platform (http://127.0.0.1:9000)
			  IDENTITY_TENANT              the directory: a GUID or a domain
			  DAEMON_CLIENT_ID             this application's id
			  DAEMON_CLIENT_SECRET         its secret, or DAEMON_CLIENT_SECRET_FILE with it
			  DAEMON_CERTIFICATE           or its PEM or PKCS#12 file
			  DAEMON_CERTIFICATE_PASSWORD  the password of that file
			  DAEMON_SCHEDULE              when to run, as a cron expression; - is never (0 0 2 * * *)
			  TODO_API_URL                 where todo-api is (http://localhost:8081)
			  DOWNSTREAM_API_URL           where downstream-api is (http://localhost:8082)
			  TODO_API_CLIENT_ID           the application ids behind their App ID URIs,
			  DOWNSTREAM_API_CLIENT_ID     as the tenant knows them
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

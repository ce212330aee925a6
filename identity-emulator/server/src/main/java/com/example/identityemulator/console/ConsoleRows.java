package com.example.identityemulator.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.signin.AccountSession;
import com.example.identityemulator.signin.SignInSessions;

import org.springframework.stereotype.Component;

/**
 * Puts names to the ids that everything is kept under.
 */
@Component
class ConsoleRows {

	private final Directory directory;

	private final Consents consents;

	private final SignInSessions sessions;

	private final Journal journal;

	private final KnownNames names;

	ConsoleRows(Directory directory, Consents consents, SignInSessions sessions, Journal journal, KnownNames names) {
		this.directory = directory;
		this.consents = consents;
		this.sessions = sessions;
		this.journal = journal;
		this.names = names;
	}

	List<RequestRow> requests() {
		return this.journal.entries().stream().map(this::request).toList();
	}

	List<ConsentRow> consents() {
		return this.consents.all()
			.stream()
			.map(this::consent)
			.sorted(Comparator.comparing(ConsentRow::client).thenComparing(ConsentRow::api))
			.toList();
	}

	List<SessionRow> sessions() {
		return this.sessions.signedIn()
			.stream()
			.map(this::session)
			.sorted(Comparator.comparing(SessionRow::since).reversed())
			.toList();
	}

	private RequestRow request(Journal.Entry exchange) {
		boolean refused = exchange.notes().stream().anyMatch((note) -> note.startsWith("Refused"));
		String tone = (exchange.status() >= 500) ? "failed"
				: (refused || exchange.status() >= 400) ? "refused" : (exchange.status() >= 300) ? "moved" : "fine";
		String client = exchange.parameters().getOrDefault("client_id", "");
		return new RequestRow(exchange, name(client), tone, this.names.in(exchange.path()),
				exchange.parameters()
					.entrySet()
					.stream()
					.map((entry) -> new NamedValue(entry.getKey(), entry.getValue(), this.names.in(entry.getValue())))
					.toList());
	}

	private ConsentRow consent(Consents.Consent consent) {
		String who = (consent.principal() == null) ? "everybody"
				: this.directory.user(consent.principal()).map(User::userName).orElse("a person who is gone");
		String tenant = this.directory.tenant(consent.tenant().toString()).map(Tenant::displayName).orElse("");
		return new ConsentRow(who, tenant, name(consent.client().toString()), name(consent.resource().toString()),
				consent);
	}

	private SessionRow session(AccountSession signedIn) {
		return new SessionRow(signedIn.account().userName(), this.directory.tenantOf(signedIn.account()).displayName(),
				signedIn.since(), signedIn.strong(), signedIn.sid(),
				signedIn.told().stream().map((told) -> told.application().displayName()).toList());
	}

	private String name(String client) {
		return this.directory.application(client).map(AppRegistration::displayName).orElse(client);
	}

	/**
	 * A request with the name of who sent it, and a word for how it went.
	 */
	record RequestRow(Journal.Entry exchange, String client, String tone, List<String> names,
			List<NamedValue> parameters) {

	}

	/**
	 * A parameter, and what the ids in it stand for.
	 */
	record NamedValue(String key, String value, List<String> names) {

	}

	/**
	 * A consent in words.
	 */
	record ConsentRow(String who, String tenant, String client, String api, Consents.Consent consent) {

	}

	/**
	 * A person who is signed in.
	 */
	record SessionRow(String who, String tenant, Instant since, boolean strong, String sid, List<String> applications) {

	}

}

package com.example.identityemulator.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Whose token it is to be, and for whom.
 */
public final class TokenOrder {

	private final AdminClient admin;

	private final Map<String, Object> order = new LinkedHashMap<>();

	private final Map<String, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();

	TokenOrder(AdminClient admin) {
		this.admin = admin;
	}

	/**
	 * Whom the token is about.
	 * @param whom a person's user name, or the client id of an application that acts for
	 * itself
	 * @return this order
	 */
	public TokenOrder of(String whom) {
		this.order.put(whom.contains("@") ? "user" : "client", whom);
		return this;
	}

	/**
	 * The tenant, where it is not the person's own or the application's own.
	 * @param tenant its id or a domain name
	 * @return this order
	 */
	public TokenOrder in(String tenant) {
		this.order.put("tenant", tenant);
		return this;
	}

	/**
	 * The application that a person uses.
	 * @param client its client id
	 * @return this order
	 */
	public TokenOrder by(String client) {
		this.order.put("client", client);
		return this;
	}

	/**
	 * A claim that is added, or another than it would be.
	 * @param claim its name
	 * @param value its value, of any type that JSON has
	 * @return this order
	 */
	public TokenOrder with(String claim, Object value) {
		return change("claims", claim, value);
	}

	/**
	 * A claim that is missing.
	 * @param claim its name
	 * @return this order
	 */
	public TokenOrder without(String claim) {
		return change("claims", claim, null);
	}

	/**
	 * A member of the header that is added, or another than it would be; alg decides how
	 * the token is signed.
	 * @param member such as kid or alg
	 * @param value its value
	 * @return this order
	 */
	public TokenOrder withHeader(String member, Object value) {
		return change("header", member, value);
	}

	/**
	 * The ID token of the application in place of an access token.
	 * @return this order
	 */
	public TokenOrder asIdToken() {
		this.order.put("kind", "id_token");
		return this;
	}

	/**
	 * Signed by a key that is not published, under the name of one that is.
	 * @return this order
	 */
	public TokenOrder signedByStranger() {
		this.order.put("signature", "foreign");
		return this;
	}

	/**
	 * Changed after it was signed.
	 * @return this order
	 */
	public TokenOrder badlySigned() {
		this.order.put("signature", "broken");
		return this;
	}

	/**
	 * The API that the token is for. An application gets the roles that are assigned to
	 * it.
	 * @param api its client id or App ID URI
	 * @param scopes what the person allows the application to do there
	 * @return the token
	 */
	public String to(String api, String... scopes) {
		this.order.put("api", api);
		this.order.put("scopes", List.of(scopes));
		return this.admin.post("tokens", this.order).replaceFirst("(?s).*_token\":\"([^\"]+)\".*", "$1");
	}

	private TokenOrder change(String part, String name, @Nullable Object value) {
		this.changes.computeIfAbsent(part, (ignored) -> new LinkedHashMap<>()).put(name, value);
		this.order.put(part, this.changes.get(part));
		return this;
	}

}

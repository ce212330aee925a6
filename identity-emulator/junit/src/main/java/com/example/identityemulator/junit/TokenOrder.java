package com.example.identityemulator.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose token it is to be, and for whom.
 */
public final class TokenOrder {

	private final AdminClient admin;

	private final Map<String, Object> order = new LinkedHashMap<>();

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
	 * The API that the token is for. An application gets the roles that are assigned to
	 * it.
	 * @param api its client id or App ID URI
	 * @param scopes what the person allows the application to do there
	 * @return the token
	 */
	public String to(String api, String... scopes) {
		this.order.put("api", api);
		this.order.put("scopes", List.of(scopes));
		return this.admin.post("tokens", this.order).replaceFirst("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
	}

}

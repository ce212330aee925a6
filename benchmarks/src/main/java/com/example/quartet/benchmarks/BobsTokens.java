package com.example.quartet.benchmarks;

import java.io.IOException;
import java.text.ParseException;

import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * Bob's access tokens, as the emulator's admin API gives them to tests.
 *
 * @param admin its address
 */
record BobsTokens(String admin) {

	/**
	 * For the to-do API.
	 */
	String forTodoApi() throws IOException, InterruptedException {
		return token(Quartet.WEB_APP, Quartet.TODO_API, "Todo.ReadWrite");
	}

	/**
	 * What the to-do API gets on behalf of Bob.
	 */
	String forDownstreamApi() throws IOException, InterruptedException {
		return token(Quartet.TODO_API, Quartet.DOWNSTREAM_API, "Profile.Read");
	}

	private String token(String client, String api, String scope) throws IOException, InterruptedException {
		String order = """
				{"user":"bob@contoso.onmicrosoft.com","client":"%s","api":"%s","scopes":["%s"]}""".formatted(client,
				api, scope);
		try {
			return (String) JSONObjectUtils
				.parse(Server.postTo(this.admin + "/tokens", order, "Content-Type", "application/json"))
				.get("access_token");
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

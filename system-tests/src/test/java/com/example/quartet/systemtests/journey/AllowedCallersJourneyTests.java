package com.example.quartet.systemtests.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.example.quartet.systemtests.running.Branch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API that keeps a list of its own lets in who is on it, with a role or without.
 */
class AllowedCallersJourneyTests {

	private static final String PERSON = "/api/users?oid=a11ce000-0000-4000-a000-00000000c001";

	private final Branch branch = Branch.running();

	private final Tokens tokens = new Tokens(this.branch);

	@Test
	void anApplicationOnTheListNeedsNoRole() throws Exception {
		String token = this.tokens.ofApplication(Tokens.DAEMON_WITHOUT_ROLE,
				"daemon-without-role-secret-for-the-emulator-alone", Tokens.DOWNSTREAM_API);
		assertThat(get(this.branch.downstreamApi() + PERSON, token).statusCode()).isEqualTo(200);
	}

	@Test
	void theOtherApiStillWantsTheRole() throws Exception {
		String token = this.tokens.ofApplication(Tokens.DAEMON_WITHOUT_ROLE,
				"daemon-without-role-secret-for-the-emulator-alone", Tokens.TODO_API);
		assertThat(get(this.branch.todoApi() + "/api/todos", token).statusCode()).isEqualTo(401);
	}

	@Test
	void aRoleDoesNotReplaceAPlaceOnTheList() throws Exception {
		Map<String, Object> claims = this.tokens.claimsFor(Tokens.DOWNSTREAM_API);
		claims.remove("scp");
		claims.put("idtyp", "app");
		claims.put("roles", new String[] { "Profile.Read.All" });
		HttpResponse<String> answer = get(this.branch.downstreamApi() + PERSON, this.tokens.signed(claims));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("the application permission Profile.Read.All");
	}

	private static HttpResponse<String> get(String address, String token) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address))
			.header("Authorization", "Bearer " + token)
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
	}

}

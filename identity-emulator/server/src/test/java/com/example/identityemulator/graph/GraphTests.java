package com.example.identityemulator.graph;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class GraphTests {

	private static final String READERS = "96000000-0000-4000-8000-000000000001";

	private static final String USERS = "http://127.0.0.1:9000/v1.0/users";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void meIsThePersonOfTheToken() {
		assertThat(get("/v1.0/me", tokenOf(Names.ALICE, "User.Read")).json())
			.containsEntry("@odata.context", "http://127.0.0.1:9000/v1.0/$metadata#users/$entity")
			.containsEntry("id", Names.ALICES_ID)
			.containsEntry("userPrincipalName", Names.ALICE)
			.containsEntry("businessPhones", List.of())
			.containsEntry("jobTitle", null)
			.doesNotContainKeys("password", "tenantId", "accountEnabled");
	}

	@Test
	void selectTakesWhatItNamesAndRefusesWhatGraphDoesNotKnow() {
		String token = tokenOf(Names.ALICE, "User.Read");
		assertThat(get("/v1.0/me?$select=displayName,userType", token).json())
			.containsOnlyKeys("@odata.context", "displayName", "userType")
			.containsEntry("userType", "Member");
		refused(get("/v1.0/me?$select=shoeSize", token), 400, "BadRequest",
				"Could not find a property named 'shoeSize' on type 'microsoft.graph.user'.");
	}

	@Test
	void peopleComeInPagesWithTheAddressOfTheNext() {
		String token = tokenOf(Names.ADA, "User.Read.All");
		Map<String, Object> first = get("/v1.0/users?$top=3&$select=id", token).json();
		assertThat((List<Object>) first.get("value")).hasSize(3).contains(Map.of("id", Names.ALICES_ID));
		String next = (String) first.get("@odata.nextLink");
		assertThat(next).startsWith(USERS);
		Map<String, Object> second = get(next.substring("http://127.0.0.1:9000".length()), token).json();
		assertThat((List<?>) second.get("value")).hasSize(1);
		assertThat(second).doesNotContainKey("@odata.nextLink");
		refused(get("/v1.0/users?$top=1000", token), 400, "Request_UnsupportedQuery",
				"Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.");
	}

	@Test
	void aPersonIsFoundByIdAndByNameInTheTenantOfTheTokenAlone() {
		String token = tokenOf(Names.ADA, "User.Read.All");
		assertThat(get("/v1.0/users/" + Names.BOB, token).json()).containsEntry("id", Names.BOBS_ID);
		assertThat(get("/v1.0/users/" + Names.BOBS_ID, token).json()).containsEntry("mail", Names.BOB);
		refused(get("/v1.0/users/" + Names.FRIDA, token), 404, "Request_ResourceNotFound",
				"Resource '%s' does not exist or one of its queried reference-property objects are not present."
					.formatted(Names.FRIDA));
	}

	@Test
	void withoutThePermissionItIsDenied() {
		String token = tokenOf(Names.BOB, "User.Read");
		for (String path : List.of("/v1.0/users", "/v1.0/users/" + Names.ALICE, "/v1.0/groups",
				"/v1.0/groups/" + READERS + "/members")) {
			refused(get(path, token), 403, "Authorization_RequestDenied",
					"Insufficient privileges to complete the operation.");
		}
		assertThat(get("/v1.0/users/" + Names.BOBS_ID, token).status()).as("oneself").isEqualTo(200);
	}

	@Test
	void anApplicationReadsWithItsRolesAndHasNoProfile() {
		String token = this.tokens
			.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON, "client_secret",
					Names.DAEMON_SECRET, "scope", "https://graph.microsoft.com/.default")
			.json("access_token");
		assertThat(get("/v1.0/users/" + Names.BOB, token).json()).containsEntry("displayName", "Bob Bakker")
			.containsEntry("preferredLanguage", null);
		refused(get("/v1.0/groups", token), 403, "Authorization_RequestDenied",
				"Insufficient privileges to complete the operation.");
		refused(get("/v1.0/me", token), 400, "BadRequest",
				"/me request is only valid with delegated authentication flow.");
	}

	@Test
	void aTokenThatIsNotForGraphIsRefusedWithTheReason() {
		Answer without = new Answer(this.mvc.get().uri("/v1.0/me").exchange());
		refused(without, 401, "InvalidAuthenticationToken", "Access token is empty.");
		assertThat(without.header(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer realm=\"\"");
		refused(get("/v1.0/me", "nonsense"), 401, "InvalidAuthenticationToken",
				"IDX14100: JWT is not well formed, there are no dots (.).");
		refused(get("/v1.0/me", this.tokens.signIn(Names.BOB).json("access_token")), 401, "InvalidAuthenticationToken",
				"Access token validation failure. Invalid audience.");
	}

	@Test
	void groupsAreListedWithTheirMembersAndReachTheirMembersGroups() {
		String token = tokenOf(Names.ADA, "GroupMember.Read.All User.Read");
		assertThat(names(get("/v1.0/groups?$top=999", token))).contains("Readers", "Readers and others");
		assertThat((List<Map<String, Object>>) get("/v1.0/groups/" + READERS + "/members", token).json().get("value"))
			.singleElement()
			.satisfies((member) -> assertThat(member).containsEntry("@odata.type", "#microsoft.graph.user")
				.containsEntry("displayName", "Alice Adams"));
		assertThat(names(get("/v1.0/me/memberOf", token))).contains("Group 0", "Global Administrator");
	}

	@Test
	void whatOneIsAMemberOfIsNamedOnlyToWhoMayReadGroups() {
		String token = tokenOf(Names.ALICE, "User.Read");
		Answer direct = get("/v1.0/me/memberOf", token);
		assertThat((List<Map<String, Object>>) direct.json().get("value")).hasSize(2)
			.anySatisfy((group) -> assertThat(group).containsEntry("id", READERS).containsEntry("displayName", null));
		assertThat((List<?>) get("/v1.0/me/transitiveMemberOf", token).json().get("value")).hasSize(3);
		assertThat(new Answer(this.mvc.post()
			.uri("/v1.0/me/getMemberObjects")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"securityEnabledOnly\":true}")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange()).json()).containsEntry("value", List.of(READERS));
	}

	@Test
	void noOneHasAPhoto() {
		for (String photo : List.of("photo/$value", "photos/96x96/$value")) {
			refused(get("/v1.0/me/" + photo, tokenOf(Names.BOB, "User.Read")), 404, "ImageNotFound",
					"Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");
		}
	}

	@Test
	void theRestOfGraphSaysThatItIsNotHere() {
		String token = tokenOf(Names.BOB, "User.Read");
		assertThat(get("/v1.0/me/messages", token).status()).isEqualTo(501);
		assertThat(get("/v1.0/me?$expand=manager", token).status()).isEqualTo(501);
		Answer written = new Answer(this.mvc.method(HttpMethod.PATCH)
			.uri("/v1.0/me")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
		assertThat(written.status()).isEqualTo(501);
	}

	@Test
	void anyPublishedPermissionAndAnyOfATeamsFilesCanBeAskedFor() {
		Map<String, Object> answer = this.app.signIn(Names.CONTOSO, Names.BOB, "scope", "openid Mail.Read Brand.New");
		assertThat((String) answer.get("scope")).contains("Mail.Read", "Brand.New");
	}

	private String tokenOf(String username, String scopes) {
		return (String) this.app.signIn(Names.CONTOSO, username, "scope", "openid " + scopes).get("access_token");
	}

	private Answer get(String address, String token) {
		return new Answer(this.mvc.get()
			.uri(URI.create(address))
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange());
	}

	private List<Object> names(Answer answer) {
		return ((List<Map<String, Object>>) answer.json().get("value")).stream()
			.map((object) -> object.get("displayName"))
			.toList();
	}

	private void refused(Answer answer, int status, String code, String message) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat((Map<String, Object>) answer.json().get("error")).containsEntry("code", code)
			.containsEntry("message", message)
			.containsKey("innerError");
	}

}

package com.example.quartet.downstreamapi.profiles;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class UsersTests extends ProfileCalls {

	@Test
	void aDaemonSeesTheProfilesOfItsTenant() {
		get(ALICE, "/api/me");
		assertThat(get(DAEMON, "/api/users/" + Tokens.ALICE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"displayName":"Alice Adams",
				"caller":{"app":"80840000-0000-4000-8000-000000000004","appOnly":true}}""");
		assertThat(get(Tokens.daemon(Tokens.FABRIKAM, "Profile.Read.All"), "/api/users/" + Tokens.ALICE))
			.hasStatus(404);
	}

	@Test
	void aDaemonAsksForSeveralPeopleAtOnce() {
		get(ALICE, "/api/me");
		get(Tokens.bob("Profile.Read"), "/api/me");
		get(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Profile.Read"), "/api/me");
		String several = "/api/users?oid=%s&oid=%s&oid=%s".formatted(Tokens.ALICE, Tokens.BOB, Tokens.CONTOSO);
		assertThat(get(DAEMON, several)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[*].oid")
			.asArray()
			.containsExactlyInAnyOrder(Tokens.ALICE, Tokens.BOB);
		assertThat(get(Tokens.daemon(Tokens.FABRIKAM, "Profile.Read.All"), several)).bodyJson()
			.extractingPath("$.items[*].tid")
			.asArray()
			.containsExactly(Tokens.FABRIKAM);
	}

	@Test
	void aDaemonAsksForNoMoreThanAHundredPeopleAtOnce() {
		String people = IntStream.range(0, 101)
			.mapToObj((number) -> "oid=" + new UUID(0, number))
			.collect(Collectors.joining("&"));
		assertThat(get(DAEMON, "/api/users?" + people)).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("oid must be given 1 to 100 times.");
		assertThat(get(DAEMON, "/api/users")).hasStatus(400);
		assertThat(get(DAEMON, "/api/users?oid=alice")).hasStatus(400);
	}

	@Test
	void whoWasNeverHereHasNoProfile() {
		assertThat(get(DAEMON, "/api/users/" + Tokens.ALICE)).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("No person with that id has a profile here.");
		assertThat(count()).isZero();
	}

	@Test
	void anIdThatIsNoneIsRefused() {
		assertThat(get(DAEMON, "/api/users/alice")).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.asString()
			.contains("oid");
	}

}

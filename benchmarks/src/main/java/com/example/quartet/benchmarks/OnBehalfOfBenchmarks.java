package com.example.quartet.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.example.quartet.todoapi.me.TokensOfPeople;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;

import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.JwtBearerOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * A token that was got on behalf of a caller before, found again.
 */
final class OnBehalfOfBenchmarks {

	private static final int PEOPLE = 10_000;

	private static final int WARM_UP = 500_000;

	/**
	 * As long as those of Entra ID.
	 */
	private static final String GRANTED = "traded ".repeat(257);

	private static final ClientRegistration REGISTRATION = ClientRegistration.withRegistrationId("downstream-api")
		.clientId("todo-api")
		.clientSecret("secret")
		.authorizationGrantType(AuthorizationGrantType.JWT_BEARER)
		.tokenUri("http://127.0.0.1:9000/token")
		.scope("api://downstream-api/Profile.Read")
		.build();

	private OnBehalfOfBenchmarks() {
	}

	static Comparison withSpringSecurity() throws Exception {
		List<Jwt> people = people(PEOPLE);
		InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(REGISTRATION);
		AuthorizedClientServiceOAuth2AuthorizedClientManager manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
		JwtBearerOAuth2AuthorizedClientProvider provider = new JwtBearerOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient((request) -> OAuth2AccessTokenResponse.withToken(GRANTED)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(3600)
			.build());
		manager.setAuthorizedClientProvider(provider);
		List<OAuth2AuthorizeRequest> requests = people.stream()
			.map((person) -> OAuth2AuthorizeRequest.withClientRegistrationId("downstream-api")
				.principal(new JwtAuthenticationToken(person))
				.build())
			.toList();
		return warm(ours(people), (person) -> manager.authorize(requests.get(person)));
	}

	static Comparison withMsal() throws Exception {
		HttpResponse granted = new HttpResponse();
		granted.statusCode(200);
		granted.addHeaders(Map.of("Content-Type", List.of("application/json")));
		granted.body("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"%s\"}".formatted(GRANTED));
		List<Jwt> people = people(PEOPLE);
		ConfidentialClientApplication msal = ConfidentialClientApplication
			.builder("todo-api", ClientCredentialFactory.createFromSecret("secret"))
			.authority("https://login.microsoftonline.com/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/")
			.instanceDiscovery(false)
			.httpClient((request) -> granted)
			.executorService(new SameThreadExecutor())
			.build();
		// its cache is searched from end to end, so that one person is its best case
		OnBehalfOfParameters parameters = OnBehalfOfParameters
			.builder(REGISTRATION.getScopes(), new UserAssertion(people.get(0).getTokenValue()))
			.build();
		return warm(ours(people), (person) -> msal.acquireToken(parameters).join());
	}

	/**
	 * Our cache, with so many people.
	 */
	static Contender cacheOf(int people) {
		return contender(ours(people(people)), people);
	}

	private static IntFunction<Object> ours(List<Jwt> people) {
		TokensOfPeople tokens = new TokensOfPeople(GRANTED);
		return (person) -> tokens.token(REGISTRATION, people.get(person));
	}

	private static List<Jwt> people(int number) {
		return IntStream.range(0, number)
			.mapToObj((person) -> Jwt.withTokenValue("incoming ".repeat(200) + person)
				.header("alg", "RS256")
				.claim("tid", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490")
				.subject("person " + person)
				.expiresAt(Instant.now().plusSeconds(3600))
				.build())
			.toList();
	}

	private static Comparison warm(IntFunction<Object> product, IntFunction<Object> peer) throws Exception {
		Contender ours = contender(product, PEOPLE);
		Contender theirs = contender(peer, PEOPLE);
		ours.cost(WARM_UP);
		theirs.cost(WARM_UP);
		return Comparison.of(ours, theirs, 20, PEOPLE);
	}

	private static Contender contender(IntFunction<Object> tokenOf, int people) {
		int[] next = new int[1];
		return Contender.inThisThread(() -> tokenOf.apply(next[0]++ % people));
	}

}

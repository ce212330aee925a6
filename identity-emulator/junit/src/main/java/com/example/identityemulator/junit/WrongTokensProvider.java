package com.example.identityemulator.junit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Orders the tokens, one by one.
 */
class WrongTokensProvider implements ArgumentsProvider, AnnotationConsumer<WrongTokens> {

	private static final String MICROSOFT_GRAPH = "00000003-0000-0000-c000-000000000000";

	private static final String STRANGER = "11111111-1111-4111-8111-111111111111";

	private static final long LONG_AGO = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

	private static final long FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

	private WrongTokens wish;

	@Override
	public void accept(WrongTokens wish) {
		this.wish = wish;
	}

	@Override
	public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
		Emulator emulator = EmulatorExtension.emulator(context);
		Map<String, UnaryOperator<TokenOrder>> ways = ways();
		Set<String> except = Set.of(this.wish.except());
		if (!ways.keySet().containsAll(except)) {
			throw new IllegalArgumentException("except may name any of " + ways.keySet());
		}
		ways.keySet().removeAll(except);
		return ways.entrySet()
			.stream()
			.map((way) -> new WrongToken(way.getKey(),
					way.getValue()
						.apply(emulator.token().of(this.wish.user()).by(this.wish.client()))
						.to(this.wish.api(), this.wish.scopes())))
			.map(Arguments::of);
	}

	private static Map<String, UnaryOperator<TokenOrder>> ways() {
		Map<String, UnaryOperator<TokenOrder>> ways = new LinkedHashMap<>();
		for (String claim : List.of("iss", "aud", "exp", "tid", "oid", "scp")) {
			ways.put("without " + claim, (order) -> order.without(claim));
			ways.put(claim + " of another type", (order) -> order.with(claim, Map.of("a", "b")));
			ways.put("empty " + claim, (order) -> order.with(claim, ""));
		}
		ways.put("for another API", (order) -> order.with("aud", STRANGER));
		ways.put("for Microsoft Graph", (order) -> order.with("aud", MICROSOFT_GRAPH));
		ways.put("for a name that begins like ours", (order) -> order.with("aud", STRANGER + "/ours"));
		ways.put("of another issuer", (order) -> order.with("iss", "https://issuer.example/" + STRANGER + "/v2.0"));
		ways.put("of an issuer that is not filled in",
				(order) -> order.with("iss", "https://login.microsoftonline.com/{tenantid}/v2.0"));
		ways.put("of another tenant than its issuer", (order) -> order.with("tid", STRANGER));
		ways.put("expired", (order) -> order.with("iat", LONG_AGO).with("nbf", LONG_AGO).with("exp", LONG_AGO + 3600));
		ways.put("not valid yet", (order) -> order.with("nbf", FAR_AHEAD).with("exp", FAR_AHEAD + 3600));
		ways.put("an ID token", TokenOrder::asIdToken);
		ways.put("signed by a stranger", TokenOrder::signedByStranger);
		ways.put("changed after it was signed", TokenOrder::badlySigned);
		ways.put("unsigned", (order) -> order.withHeader("alg", "none"));
		ways.put("signed with the public key as secret", (order) -> order.withHeader("alg", "HS256"));
		ways.put("by an algorithm in lower case", (order) -> order.withHeader("alg", "rs256"));
		ways.put("of a key that is not published", (order) -> order.withHeader("kid", "unknown"));
		ways.put("with a critical header", (order) -> order.withHeader("crit", List.of("exp")));
		return ways;
	}

}

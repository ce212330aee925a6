package com.example.quartet.workshop.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a message, as far as it may be shown.
 *
 * @param name as it stands on the wire
 * @param value its text, or a sign for a secret that is the same for the same secret
 * @param token what a token says, {@code null} for everything else
 */
public record MessageField(String name, String value, @Nullable DecodedToken token) {

	private static final Pattern CHALLENGE = Pattern.compile("claims=\"([\\w+/=-]+)\"");

	/**
	 * The claims challenge in a WWW-Authenticate header, which stands there in Base64.
	 * @return its JSON, {@code null} for everything else
	 */
	public @Nullable String challenge() {
		Matcher claims = CHALLENGE.matcher(this.value);
		try {
			return claims.find() ? new String(Base64.getDecoder().decode(claims.group(1)), StandardCharsets.UTF_8)
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null; // no Base64, so it stands there as it is
		}
	}

	/**
	 * What scopes permit, without the API that they are for.
	 * @return such as {@code Todo.Read}; empty for everything else
	 */
	public List<String> permissions() {
		return List.of("scope", "scp").contains(this.name)
				? Stream.of(this.value.split(" ")).map((scope) -> scope.substring(scope.lastIndexOf('/') + 1)).toList()
				: List.of();
	}

	/**
	 * By which claims a sign-in is asked for more than the usual.
	 * @return such as {@code acrs}; empty for everything else
	 */
	public List<String> demands() {
		String asked = this.name.equals("claims") ? this.value : challenge();
		return Stream.of("acrs", "capolids")
			.filter((claim) -> asked != null && asked.contains("\"" + claim + "\""))
			.toList();
	}

	int weight() {
		return this.name.length() + this.value.length() + ((this.token != null) ? this.token.weight() : 0);
	}

}

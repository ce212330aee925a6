package com.example.quartet.webapp.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What an API wants from the person before it answers, as it says in WWW-Authenticate.
 *
 * @param error such as {@code insufficient_claims} or {@code consent_required}
 * @param scope what the person has to consent to
 * @param claims what the next sign-in has to ask for, as JSON
 * @param description why the API refused, for a developer
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims
 * challenge</a>
 */
public record Challenge(@Nullable String error, @Nullable String scope, @Nullable String claims,
		@Nullable String description) {

	/**
	 * Reads the challenge of an answer.
	 */
	public static Challenge of(HttpClientErrorException refused) {
		HttpHeaders headers = refused.getResponseHeaders();
		return of((headers != null) ? headers : HttpHeaders.EMPTY);
	}

	/**
	 * Reads that of an answer's headers.
	 */
	public static Challenge of(HttpHeaders headers) {
		String header = headers.getFirst(HttpHeaders.WWW_AUTHENTICATE);
		String text = (header != null) ? header : "";
		return new Challenge(find("error", text), find("scope", text), decode(find("claims", text)),
				find("error_description", text));
	}

	/**
	 * Whether the person has not yet consented to something.
	 */
	public boolean isConsentRequired() {
		return "consent_required".equals(this.error) && this.scope != null;
	}

	/**
	 * Whether the person has to sign in more strongly.
	 */
	public boolean isInsufficientClaims() {
		return "insufficient_claims".equals(this.error) && this.claims != null;
	}

	private static @Nullable String find(String name, String header) {
		Matcher matcher = Pattern.compile("[ ,]%s=\"([^\"]*)\"".formatted(name)).matcher(header);
		return matcher.find() ? matcher.group(1) : null;
	}

	private static @Nullable String decode(@Nullable String claims) {
		try {
			return (claims != null) ? new String(Base64.getDecoder().decode(claims), StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}

package com.example.identityemulator.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims that come only when the registration asks for them.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/optional-claims-reference">Optional
 * claims</a>
 */
public record OptionalClaims(List<Claim> idToken, List<Claim> accessToken) {

	public OptionalClaims {
		idToken = OptionalLists.orEmpty(idToken);
		accessToken = OptionalLists.orEmpty(accessToken);
	}

	public Set<String> inIdToken() {
		return names(this.idToken);
	}

	public Set<String> inAccessToken() {
		return names(this.accessToken);
	}

	/**
	 * Whether a claim in access tokens was asked for with a further wish.
	 */
	public boolean inAccessToken(String name, String property) {
		return this.accessToken.stream()
			.anyMatch((claim) -> claim.name().equals(name) && claim.additionalProperties().contains(property));
	}

	private Set<String> names(List<Claim> claims) {
		return claims.stream().map(Claim::name).collect(Collectors.toSet());
	}

	/**
	 * One optional claim.
	 *
	 * @param additionalProperties wishes such as include_user_token
	 */
	public record Claim(String name, List<String> additionalProperties) {

		public Claim {
			additionalProperties = OptionalLists.orEmpty(additionalProperties);
		}

	}

}

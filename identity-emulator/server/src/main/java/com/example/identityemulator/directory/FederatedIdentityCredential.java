package com.example.identityemulator.directory;

import java.net.URI;
import java.util.List;

/**
 * Another issuer whose tokens prove who the application is, so that it needs no secret.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/federatedidentitycredential">federatedIdentityCredential</a>
 */
public record FederatedIdentityCredential(String name, String issuer, String subject, List<String> audiences) {

	public FederatedIdentityCredential {
		audiences = OptionalLists.orEmpty(audiences);
	}

	/**
	 * Keys that come over an open line prove nothing, unless the line ends on this
	 * machine.
	 */
	boolean hasTrustworthyIssuer() {
		try {
			URI uri = URI.create(this.issuer);
			return uri.getHost() != null && (uri.getScheme().equals("https")
					|| uri.getScheme().equals("http") && uri.getHost().matches("localhost|.+\\.localhost|127\\..+"));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}

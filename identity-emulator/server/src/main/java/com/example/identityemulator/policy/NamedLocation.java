package com.example.identityemulator.policy;

import java.util.UUID;

/**
 * A place that policies name; a person says on the sign-in page that they are there.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/namedlocation">namedLocation</a>
 */
public record NamedLocation(UUID id, String displayName, Boolean isTrusted) {

	public NamedLocation {
		isTrusted = Boolean.TRUE.equals(isTrusted);
	}

}

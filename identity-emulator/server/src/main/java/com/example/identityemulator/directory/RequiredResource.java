package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * What an application needs of one API, known before the first request.
 */
record RequiredResource(UUID resourceAppId, List<Access> resourceAccess) {

	public RequiredResource {
		resourceAccess = OptionalLists.orEmpty(resourceAccess);
	}

	/**
	 * One permission needed.
	 *
	 * @param type Scope for a delegated permission, Role for an application's own
	 */
	public record Access(UUID id, String type) {

		public boolean isScope() {
			return "Scope".equals(this.type);
		}

	}

}

package com.example.identityemulator.directory;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps consents in step with what is registered.
 */
@Component
class ConsentsListener {

	private final Consents consents;

	private final Directory directory;

	ConsentsListener(Consents consents, Directory directory) {
		this.consents = consents;
		this.directory = directory;
	}

	@EventListener
	void follow(RegistrationChange change) {
		List<PermissionGrant> added = change.added("oauth2PermissionGrants")
			.map((grant) -> JsonMapper.shared().treeToValue(grant, PermissionGrant.class))
			.toList();
		this.consents.follow(added, this.directory::knows);
	}

}

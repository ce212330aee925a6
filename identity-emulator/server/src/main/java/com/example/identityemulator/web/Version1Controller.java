package com.example.identityemulator.web;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Refuses all but one of the requests to the endpoints of version 1.0, and names the
 * endpoints to use.
 */
@RestController
class Version1Controller {

	private final Directory directory;

	Version1Controller(Directory directory) {
		this.directory = directory;
	}

	@RequestMapping(path = "/{tenant}/oauth2/{endpoint:authorize|token|devicecode|logout}",
			method = { RequestMethod.GET, RequestMethod.POST })
	void refuse(@PathVariable("tenant") String tenant, @PathVariable("endpoint") String endpoint) {
		throw new AadstsException(AadstsError.INVALID_REQUEST,
				"Of version 1.0 only client credentials with a resource are emulated. Use /%s/oauth2/v2.0/%s, with scope instead of resource."
					.formatted(Authority.of(tenant, this.directory).pathSegment(), endpoint));
	}

}

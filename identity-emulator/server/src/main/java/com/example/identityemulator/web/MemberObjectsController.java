package com.example.identityemulator.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.User;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists a person's groups for a token that has no room for them.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/directoryobject-getmemberobjects">getMemberObjects</a>
 */
@RestController
class MemberObjectsController {

	private final Directory directory;

	private final GraphTokens tokens;

	MemberObjectsController(Directory directory, GraphTokens tokens) {
		this.directory = directory;
		this.tokens = tokens;
	}

	@PostMapping("/v1.0/users/{id}/getMemberObjects")
	ResponseEntity<Map<String, Object>> memberObjects(@PathVariable("id") UUID id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String header) {
		String caller = this.tokens.claims(GraphTokens.of(header))
			.map((claims) -> claims.getClaim("oid").toString())
			.orElse("");
		if (!caller.equals(id.toString())) {
			HttpStatus status = caller.isEmpty() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
			return ResponseEntity.status(status).build();
		}
		User user = this.directory.user(id).orElseThrow();
		List<UUID> groups = this.directory.groupsOf(user).stream().map(Group::id).toList();
		return ResponseEntity.ok(Map.of("value", groups));
	}

}

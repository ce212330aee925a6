package com.example.identityemulator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Answers about a person, alike for /me and /users.
 */
@Component
class UserAnswers {

	private final Directory directory;

	private final Memberships memberships;

	private final GraphAddresses addresses;

	UserAnswers(Directory directory, Memberships memberships, GraphAddresses addresses) {
		this.directory = directory;
		this.memberships = memberships;
		this.addresses = addresses;
	}

	Map<String, Object> profile(User user, GraphCaller caller, GraphQuery query) {
		Map<String, Object> answer = new LinkedHashMap<>();
		String selected = query.select().isEmpty() ? "" : "(" + String.join(",", query.select()) + ")";
		answer.put("@odata.context", this.addresses.context("users" + selected + "/$entity"));
		answer.putAll(query.select(readable(user, caller)));
		return answer;
	}

	Map<String, Object> everybody(GraphCaller caller, GraphQuery query) {
		List<GraphObject> people = this.directory.users()
			.stream()
			.filter((user) -> user.tenantId().equals(caller.tenant().id()))
			.map((user) -> readable(user, caller))
			.toList();
		return query.page(this.addresses.of("/users"), this.addresses.context("users"), people, false);
	}

	Map<String, Object> memberOf(String path, User user, GraphCaller caller, GraphQuery query) {
		return query.page(this.addresses.of(path), this.addresses.context("directoryObjects"),
				this.memberships.of(user, path.endsWith("transitiveMemberOf"), caller), true);
	}

	Map<String, Object> memberObjects(User user, MemberObjectsRequest request) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("@odata.context", this.addresses.context("Collection(Edm.String)"));
		answer.put("value", this.memberships.ids(user, request.isForSecurity()));
		return answer;
	}

	GraphObject readable(User user, GraphCaller caller) {
		GraphObject object = GraphObjects.of(user);
		return (caller.is(user) || caller.may(GraphOperation.READ_FULL_PROFILES)) ? object
				: object.limitedTo(GraphObjects.BASIC_PROFILE);
	}

	static GraphException noPhoto() {
		return new GraphException(HttpStatus.NOT_FOUND, "ImageNotFound",
				"Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.");
	}

}

package com.example.identityemulator.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.example.identityemulator.DecodedPath;
import com.example.identityemulator.protocol.ClaimedClientId;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A request by its own account: nothing is proved at this point.
 *
 * @param path where
 * @param clientId whose, or empty
 * @param parameters the first value of each
 * @param users the names and ids of the person that it is about, if it says so
 */
record RequestDescription(String path, String clientId, Map<String, String> parameters, Set<String> users) {

	static RequestDescription by(HttpServletRequest request, NamedPersons persons) {
		Map<String, String> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return new RequestDescription(DecodedPath.of(request), ClaimedClientId.of(request), parameters,
				persons.namesIn(parameters));
	}

	/**
	 * Whether a grant_type is meant, in full or by its last word.
	 */
	boolean hasGrant(String wanted) {
		String sent = this.parameters.getOrDefault("grant_type", "");
		return sent.equals(wanted) || sent.endsWith(":" + wanted);
	}

}

package com.example.quartet.workshop.flows;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.SecretMasking;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;

/**
 * The daemon has no person, so its runs are shown to administrators, who see the to-dos
 * of all people.
 */
class DaemonFlows {

	private static final Logger log = LoggerFactory.getLogger(DaemonFlows.class);

	private final DaemonMessagesApi api;

	DaemonFlows(DaemonMessagesApi api) {
		this.api = api;
	}

	/**
	 * The daemon's last runs.
	 * @param accessToken whose roles decide, once more in the API
	 * @return none for people who are not administrators
	 */
	List<Flow> shownTo(@Nullable DecodedToken accessToken) {
		if (accessToken == null || !(accessToken.claims().get("roles") instanceof List<?> roles)
				|| !roles.contains("Todo.Admin")) {
			return List.of();
		}
		try {
			Map<String, List<Message>> runs = this.api.messages()
				.stream()
				.sorted(Comparator.comparing(Message::time))
				.collect(Collectors.groupingBy(Message::trace, LinkedHashMap::new, Collectors.toList()));
			return runs.entrySet()
				.stream()
				.map((run) -> new Flow(SecretMasking.hash("daemon " + run.getKey()), Flow.DAEMON, run.getValue()))
				.toList();
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			log.info("The daemon's runs cannot be shown now: {}", ex.getMessage());
			return List.of();
		}
	}

}

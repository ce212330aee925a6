package com.example.identityemulator.admin;

import java.util.UUID;

import com.example.identityemulator.conditionalaccess.Circumstances;
import com.example.identityemulator.conditionalaccess.DeviceState;
import com.example.identityemulator.conditionalaccess.PersonCircumstances;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a test say where a person is, and which device they use.
 */
@RestController
@RequestMapping(AdminConnectorCustomizer.PATH + "circumstances")
class CircumstancesAdminController {

	private final Directory directory;

	private final PersonCircumstances circumstances;

	CircumstancesAdminController(Directory directory, PersonCircumstances circumstances) {
		this.directory = directory;
		this.circumstances = circumstances;
	}

	@PutMapping(path = "{userName}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void set(@PathVariable("userName") String userName, @RequestBody JsonNode json) {
		Order order = StrictOrders.read(json, Order.class);
		User user = this.directory.account(userName)
			.orElseThrow(() -> new IllegalArgumentException(userName + " is no account"));
		requireKnown(order.location());
		this.circumstances.set(user, new Circumstances(order.location(), order.device()));
	}

	private void requireKnown(@Nullable UUID location) {
		if (location != null
				&& this.directory.namedLocations().stream().noneMatch((known) -> known.id().equals(location))) {
			throw new IllegalArgumentException(location + " is no named location");
		}
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void forget() {
		this.circumstances.forget();
	}

	/**
	 * Where and with what; what is left out is unknown.
	 *
	 * @param location the id of a named location
	 * @param device unknown, registered or compliant
	 */
	record Order(@Nullable UUID location,
			@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable DeviceState device) {

	}

}

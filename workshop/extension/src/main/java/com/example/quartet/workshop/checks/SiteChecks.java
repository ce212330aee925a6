package com.example.quartet.workshop.checks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.client.RestClientException;

/**
 * Switches a check in the site and in todo-api alike; a start of the site turns on what
 * an earlier one has left off there.
 */
public class SiteChecks {

	private static final Logger log = LoggerFactory.getLogger(SiteChecks.class);

	private final CheckSwitch site;

	private final CheckSwitchApi todoApi;

	SiteChecks(CheckSwitch site, CheckSwitchApi todoApi) {
		this.site = site;
		this.todoApi = todoApi;
	}

	public void turnOff(SwitchableCheck check) {
		this.site.turnOn();
		if (check.isMadeByTheApi()) {
			this.todoApi.turnOff(check.label());
		}
		else {
			this.todoApi.turnOn();
		}
		this.site.turnOff(check);
		log.warn("The check of {} is off for {}", check.label(), CheckSwitch.LONGEST_TIME_OFF);
	}

	public void turnOn() {
		this.site.turnOn();
		this.todoApi.turnOn();
		log.info("All checks are on");
	}

	@EventListener(ApplicationReadyEvent.class)
	void turnOnAtTheStart() {
		try {
			this.todoApi.turnOn();
		}
		catch (RestClientException ex) {
			log.debug("todo-api is not there yet: all of its checks will be on when it starts", ex);
		}
	}

}

package com.example.quartet.workshop.lab.attack;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Import;

/**
 * The attacks that the lab offers, in their order.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ AttackBrowsers.class, EmulatorTokens.class, ForeignStateAttack.class, ReplayedNonceAttack.class,
		SwappedCodeAttack.class, IdTokenAsAccessTokenAttack.class, WrongAudienceAttack.class,
		ForeignAudienceAttack.class, ForeignKeyAttack.class, ForeignTenantAttack.class, UnsignedTokenAttack.class,
		ForgedSignOutAttack.class, OpenRedirectAttack.class, ForgedConsentAttack.class })
class AttacksAutoConfiguration {

}

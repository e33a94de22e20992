package lv.saiknes.address;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes over the setting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressSettings.class)
class AddressConfiguration {

	@Bean
	PublicAddress publicAddress(AddressSettings settings) {
		return new PublicAddress(settings.baseAddress());
	}

}

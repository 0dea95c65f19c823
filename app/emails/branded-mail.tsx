import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { translator } from '#app/locales/translator.ts';
import type { MailContent, MailProps } from './mail-content.ts';
import { darkStyles, mailColors, mailStyles as style } from './mail-styles.ts';
import { MailAmounts, MailTotal } from './mail-table.tsx';

type Props = { content: MailContent } & Pick<MailProps, 'brand' | 'language'>;

/** The one form of every mail: the company's stripe, name and logo, what the mail says, one button, small print. */
export function BrandedMail({ content, brand, language }: Props) {
  const t = translator(language, 'emails');
  const colors = mailColors(brand.color);
  return (
    <Html lang={language}>
      <Head>
        <title>{content.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Body className="m-body" style={style.body}>
        <Preview>{content.preview}</Preview>
        <Section className="m-page" style={style.page}>
          <Container className="m-card" style={style.card}>
            <Section style={{ ...style.stripe, backgroundColor: colors.brand }}>&nbsp;</Section>
            <Section className="m-inside" style={style.inside}>
              {brand.logoUrl ? (
                <Img className="m-logo" src={brand.logoUrl} alt={brand.name} height={36} />
              ) : (
                <Text className="m-ink" style={style.brandName}>
                  {brand.name}
                </Text>
              )}
              <Heading as="h1" className="m-ink" style={style.title}>
                {content.title}
              </Heading>
              {content.paragraphs.map((paragraph) => (
                <Text key={paragraph} className="m-ink" style={style.paragraph}>
                  {paragraph}
                </Text>
              ))}
              {content.code && (
                <Text className="m-code" style={style.code}>
                  {content.code}
                </Text>
              )}
              <MailAmounts content={content} />
              {content.total && <MailTotal total={content.total} />}
              {content.button && (
                <Button
                  href={content.button.url}
                  style={{ ...style.button, backgroundColor: colors.brand, color: colors.onBrand }}
                >
                  {content.button.label}
                </Button>
              )}
              {content.notes?.map((note) => (
                <Text key={note} className="m-muted" style={style.note}>
                  {note}
                </Text>
              ))}
            </Section>
          </Container>
          <Text className="m-muted" style={style.footer}>
            {t('footer.sentBy', { company: brand.name })}
            {brand.phone && (
              <>
                <br />
                {t('footer.phone', { phone: brand.phone })}
              </>
            )}
          </Text>
        </Section>
      </Body>
    </Html>
  );
}
